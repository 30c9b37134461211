-- A duty that names an officer is on that officer's list, whatever organ keeps the dossier: a leader convenes for the bureau.
create index task_of_officer on dossiers.task (shard_key, officer_id, due_on) where status = 'running' and officer_id is not null;
