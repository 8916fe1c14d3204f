-- The second form: copies of a report are found in the whole archive. Made anew from the texts at any time.

-- A few numbers of each text, which texts that share a stretch of words share.
create table imprint (
  key bigint not null,
  report bigint not null references report (nr),
  primary key (key, report)
);
