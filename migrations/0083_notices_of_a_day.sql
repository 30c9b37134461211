-- An organ's letters of a day, for printing them together.

create index document_of_day on notices.document (issued_on, organ_id) where model is not null and for_petitioner;
