//! Charts as inline SVG, each with the same numbers as a table for those who do not see it.
