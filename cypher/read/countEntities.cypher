// @name countEntities  How many entities searchEntities finds with the same text and types.
// @param $q      string    folded text; "" finds all
// @param $types  string[]  entity types; empty = all
// @param $levels string[]  levels the viewer may read
// @row   total   integer
// @order total   @limit 1 row   @engines neo4j, grafeo   @cost one scan of entities
MATCH (e:Entity)
WHERE e.level IN $levels
  AND (size($types) = 0 OR e.type IN $types)
  AND e.search CONTAINS $q
RETURN count(e) AS total
ORDER BY total
LIMIT 1
