// @name listUndone  Ids of the batches that were undone.
// @row   id string
// @engines neo4j, grafeo
MATCH (b:Batch)
WHERE b.undone = true
RETURN b.id AS id
