"""From tokens to rows with spans: themes, values, statements, frames, relations."""
