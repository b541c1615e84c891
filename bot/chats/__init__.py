"""What the bot keeps of chats: settings, subscriptions, deliveries. SQLAlchemy Core, no ORM."""
