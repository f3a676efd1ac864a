// @name findFollower  The newest batch of the same data after a batch, unless it was undone.
// @param $namespace string
// @param $number    integer  place of the batch
// @row   title string
// @row   at    string   ISO time
// @engines neo4j, grafeo
MATCH (b:Batch)
WHERE b.namespace = $namespace AND b.number > $number AND b.undone = false
RETURN b.title AS title, b.at AS at
ORDER BY b.number DESC
LIMIT 1
