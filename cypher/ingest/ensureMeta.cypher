// @name ensureMeta  Makes the one record of the revision when the store is new, and tells the form in which the store is written.
// @param $form integer
// @row   form integer  null in a store of before forms were counted
// @engines neo4j, grafeo
MERGE (m:Meta {id: 'meta'})
ON CREATE SET m.revision = 0, m.hash = '', m.form = $form
RETURN m.form AS form
