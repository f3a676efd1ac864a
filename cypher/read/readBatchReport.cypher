// @name readBatchReport  By which mapping a batch was made of files, and what was done on the way; no row for the batch of a package or one that was undone, an unknown batch, or a viewer who is not the owner.
// @param $batch  string    batch id
// @param $levels string[]  levels the viewer may read
// @row   id      string
// @row   mapping string   YAML
// @row   report  string   JSON: files with size and SHA-256, notes, changed values, rows left out
// @order id   @limit 1 row   @engines neo4j, grafeo   @cost one scan of batches
MATCH (b:Batch {id: $batch})
WHERE 'restricted' IN $levels AND b.report IS NOT NULL
RETURN b.id AS id, b.mapping AS mapping, b.report AS report
ORDER BY id
LIMIT 1
