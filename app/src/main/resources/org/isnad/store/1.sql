-- The first form of the store. docs/store.md says what each table holds. ${blob} is the database's type for bytes.

-- The log. Never updated, never deleted from.
create table ledger (
  seq bigint primary key,
  entry text not null,
  hash text not null,
  signature text
);

-- What was taken in, byte for byte; the bytes are files beside the database.
create table capture (
  sha256 text primary key,
  bytes bigint not null,
  media text not null
);

create table report (
  nr bigint primary key,
  id text not null unique,
  title text not null,
  text text not null,
  published text,
  source text,
  url text,
  language text,
  address text,
  version text,
  superseded_by bigint references report (nr) deferrable initially deferred
);
create index report_address on report (address);

-- Under which names and in which captures a report came.
create table arrival (
  report bigint not null references report (nr),
  capture text not null references capture (sha256),
  name text not null,
  primary key (report, capture, name)
);

-- Every reading by every version of the reader; report.version names the present one.
create table reading (
  report bigint not null references report (nr),
  version text not null,
  json text not null,
  primary key (report, version)
);

-- One act that one report tells of; its number stays when the report is read anew. at is its index in the present reading,
-- null where that does not tell of it any more. successor is the claim of a newer version of the report that tells the same.
create table claim (
  nr bigint primary key,
  report bigint not null references report (nr),
  at bigint,
  successor bigint references claim (nr) deferrable initially deferred,
  incident bigint,
  first_day text,
  last_day text
);
create index claim_report on claim (report);
create index claim_successor on claim (successor);
create index claim_incident on claim (incident);

-- What linking needs of a claim, and where it looks. Made anew from the readings at any time.
create table sketch (
  claim bigint primary key references claim (nr),
  bytes ${blob} not null
);
create table block (
  key bigint not null,
  claim bigint not null,
  primary key (key, claim)
);
create index block_claim on block (claim);
create table pair (
  a bigint not null,
  b bigint not null,
  weight bigint not null,
  joins bigint not null,
  primary key (a, b)
);
create index pair_b on pair (b);
create table proposal (
  a bigint not null,
  b bigint not null,
  weight bigint not null,
  primary key (a, b)
);
create index proposal_b on proposal (b);

-- An incident keeps its number for good. It is where the first claim that stands for it is; see incident_claim.
create table incident (
  id bigint primary key,
  first_day text,
  last_day text,
  summary text
);
create index incident_day on incident (first_day);
create table incident_claim (
  claim bigint not null references claim (nr),
  incident bigint not null references incident (id),
  turn bigint not null,
  primary key (claim, incident)
);
create index incident_claim_incident on incident_claim (incident, turn);

-- What people decided; id is the number of its entry in the log.
create table decision (
  id bigint primary key references ledger (seq) deferrable initially deferred,
  author text not null,
  reason text not null,
  change text not null,
  undone_by bigint references ledger (seq) deferrable initially deferred
);
create table decision_claim (
  decision bigint not null references decision (id),
  claim bigint not null references claim (nr),
  primary key (claim, decision)
);

-- Facts on the store as a whole: the public key by which its log is signed.
create table setting (
  name text primary key,
  value text not null
);
