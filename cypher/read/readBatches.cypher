// @name readBatches  Every batch, oldest first; rows only for a viewer of all levels (the owner).
// @param $levels string[]  levels the viewer may read
// @row   id       string
// @row   at       string   ISO time
// @row   title    string
// @row   hash     string   SHA-256 of the imported content
// @row   undone   boolean
// @row   entities integer  written by it, new or changed
// @row   ties     integer
// @row   sources  integer
// @row   claims   integer
// @order b.number   @limit 100000 rows   @engines neo4j, grafeo   @cost one scan of batches
MATCH (b:Batch)
WHERE 'restricted' IN $levels
RETURN b.id AS id, b.at AS at, b.title AS title, b.hash AS hash, b.undone AS undone, b.entities AS entities,
  b.ties AS ties, b.sources AS sources, b.claims AS claims
ORDER BY b.number
LIMIT 100000
