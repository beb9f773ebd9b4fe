"""The built-in gateway: a real HTTP server that behaves like one, for the demo and all tests."""
