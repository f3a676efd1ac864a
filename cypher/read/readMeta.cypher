// @name readMeta  The revision and content hash of the network.
// @open  holds nothing of the data
// @row   revision integer  raised by each batch or judgement, applied or undone
// @row   hash     string   of all that is held, by keys; "" when nothing is
// @order revision   @limit 1 row   @engines neo4j, grafeo   @cost one row
MATCH (m:Meta)
RETURN m.revision AS revision, m.hash AS hash
ORDER BY revision
LIMIT 1
