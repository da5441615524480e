-- 案件：办案行为只增不改；案件行、待办、期限是由行为算出来的快照，可以重算
create function zh_bigrams(t text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct g), '{}') from (
    select substr(r[1], i, 2) g from regexp_matches(lower(t), '[㐀-鿿]+|[a-z0-9]+', 'g') r, generate_series(1, greatest(length(r[1]) - 1, 1)) i) x
$$;
comment on function zh_bigrams is '中文检索：两字一组';

create table cases (
  id text primary key,
  number text not null,
  title text not null,
  procedure text not null,
  agency_id text not null,
  item_code text,
  item_version text,
  party_ids text[] not null,
  party_names text not null,
  officers text[] not null,
  officer_names text not null,
  appointed text[] not null,
  review_to_county boolean not null,
  phase text not null,
  stage text not null,
  status text not null check (status in ('open', 'closed', 'archived')),
  opened_by text not null,
  opened_on date not null,
  act_on date,
  filed_on date,
  fined_on date,
  decided_on date,
  closed_on date,
  due_on date,
  due_what text,
  due_provisional boolean not null,
  version int not null,
  updated_at timestamptz not null
);
comment on table cases is '案件：快照，以办案行为为准';
comment on column cases.number is '案号';
comment on column cases.title is '案由';
comment on column cases.officers is '承办人员和协助人员';
comment on column cases.appointed is '本案指定的听证主持人、记录员';
comment on column cases.review_to_county is '已送县司法局提级审核';
comment on column cases.due_on is '机关最近的一个期限';
comment on column cases.version is '办案行为的条数';
create index cases_agency_updated on cases (agency_id, updated_at desc, id desc);
create index cases_agency_status on cases (agency_id, status, updated_at desc, id desc);
create index cases_updated on cases (updated_at desc, id desc);
create index cases_due on cases (agency_id, due_on, id) where due_on is not null;
create index cases_same on cases (item_code, filed_on) where filed_on is not null;
create index cases_parties on cases using gin (party_ids) with (fastupdate = on);
create index cases_county on cases (updated_at desc, id desc) where review_to_county;
create index cases_appointed on cases using gin (appointed) where appointed <> '{}';

create table case_numbers (
  agency_id text not null,
  year int not null,
  last int not null,
  primary key (agency_id, year)
);
comment on table case_numbers is '线索登记号：每个机关每年一列';

create table acts (
  id text primary key,
  case_id text not null references cases (id),
  seq int not null,
  kind text not null,
  procedure text not null,
  track text not null,
  parties text[] not null,
  done_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  by text[] not null,
  facts jsonb not null,
  corrects text,
  constraint acts_in_order unique (case_id, seq)
);
comment on table acts is '办案行为：案件的日记，只增不改';
comment on column acts.seq is '第几条';
comment on column acts.kind is '行为种类';
comment on column acts.track is '主程序 main，或者附随程序的轮次';
comment on column acts.done_at is '办理时间';
comment on column acts.recorded_at is '记录时间';
comment on column acts.by is '办理人员';
comment on column acts.facts is '记录的事实';
comment on column acts.corrects is '所更正的行为';
create trigger acts_append_only before update or delete or truncate on acts for each statement execute function append_only();

create table case_waits (
  case_id text not null references cases (id),
  step text not null,
  track text not null,
  party text not null,
  office text not null,
  title text not null,
  sentence text not null,
  returned boolean not null,
  due_on date,
  due_what text,
  since timestamptz not null,
  primary key (case_id, track, step, party)
);
comment on table case_waits is '待办：现在轮到哪个岗位办什么';
create index case_waits_office on case_waits (office, since);

create table case_deadlines (
  case_id text not null references cases (id),
  clock text not null,
  track text not null,
  party text not null,
  last_day date not null,
  body jsonb not null,
  primary key (case_id, clock, track, party)
);
comment on table case_deadlines is '正在走的期限';
create index case_deadlines_day on case_deadlines (last_day);

create table case_search (
  case_id text primary key references cases (id),
  body text not null,
  updated_at timestamptz not null
);
comment on table case_search is '检索用文字：只在文字变化时改动';
create index case_search_bigrams on case_search using gin (zh_bigrams(body));
create index case_search_recent on case_search (updated_at desc);
