"""What reaches the creator at another window: notifications, the tray, the count on the icon."""
