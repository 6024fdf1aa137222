-- 在自己的 PostgreSQL（16 至 18）上为和议建属主和库。由数据库管理员执行一次：
--   psql -U postgres -v owner_password='换成长的随机密码' -f deploy/create-owner.sql
-- 属主不是超级用户，但要有两项权限：
--   CREATEROLE：迁移建立应用的各个角色，启动命令设它们的密码。
--   BYPASSRLS：每张表的行级权限连属主也管；触发器和函数以属主身份维护各处的数，不能被它挡住。
-- 应用自己从不以属主连接，只有 npm start、db:migrate 这样的命令用它。
CREATE ROLE heyi_owner LOGIN NOSUPERUSER NOCREATEDB CREATEROLE BYPASSRLS
  PASSWORD :'owner_password';
-- “服务监控”要看连接和语句的用时、数据库所在的磁盘；只读统计和设置，不读数据。
GRANT pg_read_all_stats, pg_read_all_settings TO heyi_owner;
CREATE DATABASE heyi OWNER heyi_owner ENCODING 'UTF8' TEMPLATE template0;
