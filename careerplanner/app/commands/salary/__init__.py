"""Commands on scenarios, pauses, offers, tripwires and kept forecasts."""
