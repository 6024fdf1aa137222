-- Until when an initial password is good, for the administrator who hands it out: of the rows they see already. The hash stays unread.
GRANT SELECT (initial_password_expires_at) ON accounts TO heyi_app;
