-- 历史案件：由案件历史格式载入、经核查没有违法之处的旧案。只增不改；全文加密，只有名目可见。
create table historical_cases (
  id text primary key,
  agency_id text not null,
  number text not null,
  title text not null,
  first_on date not null,
  last_on date not null,
  acts int not null check (acts > 0),
  digest text not null,
  sealed text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint historical_cases_once unique (agency_id, digest)
);
comment on table historical_cases is '历史案件：从别的系统载入、核查合法的案件历史';
comment on column historical_cases.number is '原案号';
comment on column historical_cases.digest is '载入文本的 SM3 摘要，同一文本只载入一次';
comment on column historical_cases.sealed is '加密的案件历史全文';
create trigger historical_cases_append_only before update or delete or truncate on historical_cases
  for each statement execute function append_only();
create index historical_cases_list on historical_cases (agency_id, recorded_at desc);
