// @name listNodes  Every node of a database of somebody else.
// @row   id         string    element id
// @row   labels     string[]
// @row   properties map
// @engines neo4j
MATCH (n)
WITH n, elementId(n) AS id
ORDER BY id
RETURN id, labels(n) AS labels, properties(n) AS properties
