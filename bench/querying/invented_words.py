"""Owns words of which names of invented bodies are made."""

FIRST_WORDS = (
    "Amber", "Anchor", "Beacon", "Bridge", "Cedar", "Circle", "Clear", "Copper", "Delta", "Dawn",
    "Eastern", "Estuary", "Fair", "Field", "Garden", "Granite", "Harbour", "Hill", "Inland",
    "Island", "Juniper", "Lantern", "Lake", "Maple", "Meadow", "Mountain", "Northern", "Oak",
    "Open", "Orchard", "Palm", "Pier", "Quiet", "River", "Road", "Sail", "Shore", "Silver",
    "Southern", "Spring", "Stone", "Terrace", "Union", "Valley", "Village", "Water", "Western",
    "Willow",
)  # fmt: skip
CAUSES = (
    "Against Trafficking", "for Decent Work", "for Domestic Workers", "for Equal Treatment",
    "for Migrants", "for Safe Return", "of Border Towns", "of Employers", "of Fishers",
    "of Garment Workers", "of Labour Inspectors", "of Legal Aid", "of Port Cities",
    "of Recruiters", "of Returnees", "on Fair Recruitment", "on Migration", "on Women's Rights",
)  # fmt: skip
