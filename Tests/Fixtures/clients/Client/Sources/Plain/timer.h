unsigned timer_ticks(void);
