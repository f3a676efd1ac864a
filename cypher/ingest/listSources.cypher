// @name listSources  Stored properties of every source.
// @row   record map
// @engines neo4j, grafeo
MATCH (x:Source)
RETURN properties(x) AS record
