// @name listJudgements  The judgements that hold.
// @row   id string
// @row   a string
// @row   b string
// @row   verdict string
// @engines neo4j, grafeo
MATCH (j:Judgement)
WHERE j.undone = false
RETURN j.id AS id, j.a AS a, j.b AS b, j.verdict AS verdict
