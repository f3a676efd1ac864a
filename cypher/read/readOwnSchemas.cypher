// @name readOwnSchemas  What each batch that holds adds to the schema, oldest first; rows only for a viewer of all levels (the owner).
// @param $levels string[]  levels the viewer may read
// @row   id        string   batch id
// @row   ownSchema string   JSON: the package's namespace and its schema
// @order b.number   @limit 100000 rows   @engines neo4j, grafeo   @cost one scan of batches
MATCH (b:Batch)
WHERE 'restricted' IN $levels AND b.ownSchema IS NOT NULL AND b.undone = false
RETURN b.id AS id, b.ownSchema AS ownSchema
ORDER BY b.number
LIMIT 100000
