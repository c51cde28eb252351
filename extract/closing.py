"""What is closed at the end of the context that it was opened with."""

from abc import ABC, abstractmethod
from typing import Self


class Closing(ABC):
    """Something that holds processes or connections until it is closed."""

    @abstractmethod
    def close(self) -> None:
        """Give back what it holds."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
