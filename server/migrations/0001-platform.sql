-- The platform's own tables: what the house is, answers already given, work put down.

create table house (
  only_one boolean primary key default true check (only_one),
  mode text not null check (mode in ('demonstration', 'office')),
  founded_at timestamptz not null
);
comment on table house is '本库：演示或正式';
comment on column house.mode is '用途：demonstration 演示，office 正式';
comment on column house.founded_at is '建库时间';

create table idempotency_keys (
  person_id text not null,
  key text not null,
  body_hash text not null,
  holder text not null,
  status int,
  headers jsonb,
  response text,
  at timestamptz not null,
  primary key (person_id, key)
);
comment on table idempotency_keys is '幂等键：同一请求只办一次';
comment on column idempotency_keys.holder is '正在办理的服务进程';
comment on column idempotency_keys.status is '答复状态码，空为正在办理';
create index idempotency_keys_at on idempotency_keys (at);

create table outbox (
  seq bigint generated always as identity primary key,
  topic text not null,
  key text not null,
  payload jsonb not null,
  at timestamptz not null,
  taken_at timestamptz,
  unique (topic, key)
);
comment on table outbox is '待办事项：与其缘由同时写下，由转送程序至少转送一次';
comment on column outbox.topic is '事项种类';
comment on column outbox.key is '幂等键';
comment on column outbox.taken_at is '已转送时间';
create index outbox_waiting on outbox (seq) where taken_at is null;
