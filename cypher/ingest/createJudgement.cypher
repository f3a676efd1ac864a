// @name createJudgement  Records a judgement.
// @param $row map  properties of the judgement
// @engines neo4j, grafeo
CREATE (j:Judgement)
SET j = $row
