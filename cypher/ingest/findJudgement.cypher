// @name findJudgement  One judgement and whether it was undone.
// @param $id string
// @row   undone boolean
// @engines neo4j, grafeo
MATCH (j:Judgement {id: $id})
RETURN j.undone AS undone
