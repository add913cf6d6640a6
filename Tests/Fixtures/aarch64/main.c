// Licensed under Apache License v2.0. See LICENSE for details.
//
// The C of FFIRuntime that differs between processors, tried where its Swift cannot be.
#include <stdio.h>

long lazy_wrong(void);
long gate_race(void);
long registers_wrong(void);

int main(void)
{
    long lazy = lazy_wrong(), gate = gate_race(), registers = registers_wrong();
    printf("wrong: %ld calls through lazy entries, %ld rounds of the gate, %ld calls by registers\n", lazy, gate, registers);
    return lazy || gate || registers;
}
