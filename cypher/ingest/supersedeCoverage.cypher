// @name supersedeCoverage  Hides coverage records that a batch replaces.
// @param $ids string[]  ids
// @param $batch string
// @row   key string  of each that is now hidden
// @engines neo4j, grafeo
UNWIND $ids AS wanted
MATCH (c:Coverage {id: wanted})
WHERE c.supersededBy = ''
SET c.supersededBy = $batch
RETURN c.key AS key
