"""How the services and gateways of this world put one and the same news into JSON."""
