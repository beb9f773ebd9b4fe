"""Whether everything is there that the program needs: `kling-desktop --self-test`."""
