"""What a person sees: pages of the dashboard and the network component."""
