-- 证据文件：原件只增不改；上传登记随传随改
create table files (
  id text primary key,
  case_id text not null,
  name text not null,
  class text not null check (class in ('photo', 'audio', 'video', 'document')),
  mime text not null,
  size bigint not null check (size > 0),
  sha256 text not null,
  sm3 text not null,
  maker text,
  made_at timestamptz,
  place text,
  latitude double precision,
  longitude double precision,
  accuracy double precision,
  device text,
  uploaded_by text not null,
  uploaded_at timestamptz not null
);
comment on table files is '证据文件：算得摘要之后才登记，登记后不得改动';
comment on column files.name is '文件名（已去除控制字符、路径等）';
comment on column files.class is '类别：photo 图，audio 音，video 视，document 文';
comment on column files.size is '字节数';
comment on column files.maker is '拍摄、录制、制作人';
comment on column files.made_at is '拍摄、录制、制作时间';
comment on column files.place is '拍摄、录制、制作地点';
comment on column files.accuracy is '定位精度（米）';
comment on column files.device is '设备';
create index files_case on files (case_id, uploaded_at);
-- 同一案件中同一内容只登记一次
create unique index files_once on files (case_id, sha256);
create trigger files_append_only before update or delete or truncate on files
  for each statement execute function append_only();

create table uploads (
  id text primary key,
  case_id text not null,
  uploaded_by text not null,
  name text not null,
  size bigint not null,
  declared jsonb not null,
  state text not null default 'arriving' check (state in ('arriving', 'registered', 'duplicate', 'refused')),
  reason text,
  file_id text,
  created_at timestamptz not null,
  ended_at timestamptz
);
comment on table uploads is '上传登记：正在传、已登记、重复、被拒绝';
comment on column uploads.declared is '上传人申报的摘要、制作人、时间、地点、设备';
comment on column uploads.reason is '未予登记的原因';
comment on column uploads.file_id is '登记成的文件；重复时为已有的文件';
create index uploads_case on uploads (case_id, created_at);
create index uploads_stale on uploads (created_at) where state = 'arriving';

create table file_pictures (
  file_id text primary key references files (id),
  sha256 text,
  made_at timestamptz not null
);
comment on table file_pictures is '缩略图：由原件派生，可重做';
comment on column file_pictures.sha256 is '空：此类文件做不出缩略图';
