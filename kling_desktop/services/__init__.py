"""What the program does, without a window: watch, save, remember. asyncio, no Qt."""
