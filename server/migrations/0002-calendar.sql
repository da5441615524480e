-- 工作日历：每年一份国务院办公厅通知，每次改动另存一版，只增不改。
create or replace function append_only() returns trigger language plpgsql as $$
begin
  raise exception '表 % 只可追加，不得 %', tg_table_name, tg_op using errcode = '23001';
end $$;
comment on function append_only() is '只可追加：修改、删除、清空一律拒绝';

create table calendar_years (
  id text primary key,
  year int not null check (year between 1990 and 2200),
  version int not null check (version > 0),
  notice text not null,
  days jsonb not null check (jsonb_typeof(days) = 'object'),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text,
  constraint calendar_years_follow unique (year, version)
);
comment on table calendar_years is '工作日历：一年一版一行，最新一版有效';
comment on column calendar_years.year is '年份';
comment on column calendar_years.version is '版次';
comment on column calendar_years.notice is '节假日安排通知的文号';
comment on column calendar_years.days is '与周一至周五不同的日子：holiday 法定节假日，rest 调休放假，work 调休上班';
comment on column calendar_years.reason is '录入或更正的缘由';
comment on column calendar_years.recorded_at is '录入时间';
comment on column calendar_years.recorded_by is '录入人，空为程序自带';
create trigger calendar_years_append_only before update or delete or truncate on calendar_years
  for each statement execute function append_only();
