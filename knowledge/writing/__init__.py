"""From articles to a draft: quoting, or a chat model, in standard or easy words."""
