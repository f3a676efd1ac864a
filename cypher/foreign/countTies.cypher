// @name countTies  How many relationships a database of somebody else holds.
// @row   ties integer
// @engines neo4j
MATCH ()-[r]->()
RETURN count(r) AS ties
