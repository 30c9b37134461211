-- Readings lie in the order of their time: the counting of one day finds it without reading those before.
create index access_record_by_time on petitioners.access_record using brin (at) with (pages_per_range = 32, autosummarize = on);
