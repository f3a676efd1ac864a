// @name listCoverageKeys  Key of every coverage record that is not replaced.
// @row   key string
// @engines neo4j, grafeo
MATCH (c:Coverage)
WHERE c.supersededBy = ''
RETURN c.key AS key
