// @name listBefores  What batches have overwritten.
// @row   batch string
// @row   of string
// @row   kind string
// @row   changedBy string
// @row   record string
// @engines neo4j, grafeo
MATCH (b:Before)
RETURN b.batch AS batch, b.of AS of, b.kind AS kind, b.changedBy AS changedBy, b.record AS record
