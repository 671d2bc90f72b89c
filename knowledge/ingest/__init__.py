"""From a file to articles: reading, parsing, cutting, indexing."""
