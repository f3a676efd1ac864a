// @name countGraph  How much a database of somebody else holds, and whether it is a store of Maillage.
// @row   nodes integer
// @row   own   integer  nodes that only a store of Maillage has
// @engines neo4j
MATCH (n)
RETURN count(n) AS nodes, sum(CASE WHEN n:Meta AND n.id = 'meta' AND n.revision IS NOT NULL THEN 1 ELSE 0 END) AS own
