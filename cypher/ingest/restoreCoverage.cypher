// @name restoreCoverage  Shows again the coverage records that a batch had replaced.
// @param $batch string
// @engines neo4j, grafeo
MATCH (c:Coverage {supersededBy: $batch})
SET c.supersededBy = ''
