unsigned watch_ticks(void);
