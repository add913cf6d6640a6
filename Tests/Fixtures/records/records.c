/* Licensed under Apache License v2.0. See LICENSE for details. */

#include "records.h"

#include <stdlib.h>

struct records_packed records_pass_packed(int8_t before, struct records_packed value, double after)
{
    value.a += before;
    value.b += (int)after;
    return value;
}

struct records_packed_floats records_pass_packed_floats(float before, struct records_packed_floats value, int after)
{
    value.a += before;
    value.b += 1;
    value.c *= 2;
    value.d += after;
    return value;
}

struct records_packed_pair records_pass_packed_pair(int8_t before, struct records_packed_pair value, int8_t after)
{
    value.a += before;
    value.b += after;
    return value;
}

struct records_packed_large records_pass_packed_large(int8_t before, struct records_packed_large value, int8_t after)
{
    value.a += before;
    value.b *= 2;
    for (int i = 0; i < 5; i++) value.c[i] += after;
    return value;
}

struct records_aligned16 records_pass_aligned16(int8_t before, struct records_aligned16 value, int8_t after)
{
    value.a += before;
    value.b += after;
    return value;
}

struct records_aligned16_large records_pass_aligned16_large(int8_t before, struct records_aligned16_large value,
                                                            int8_t after)
{
    if ((uintptr_t)&value % 16) abort();
    value.a += before;
    value.b[19] += after;
    return value;
}

struct records_extended_pair records_pass_extended_pair(int8_t before, struct records_extended_pair value, double after)
{
    value.real += after;
    value.tag += before;
    return value;
}

union records_extended records_pass_extended(int8_t before, union records_extended value, int after)
{
    value.real += before + after;
    return value;
}

struct records_pack2 records_pass_pack2(struct records_pack2 value)
{
    value.a++;
    value.b++;
    value.c++;
    for (int i = 0; i < 2; i++) value.inner[i].e -= value.inner[i].d;
    return value;
}

struct records_enum_bits records_pass_enum_bits(struct records_enum_bits value, int by)
{
    value.level = RECORDS_HIGH;
    value.signed_level = RECORDS_DOWN;
    value.on = !value.on;
    value.whole += by;
    return value;
}

struct records_huge records_pass_huge(struct records_huge value, int by)
{
    value.numbers[4999] += by;
    value.grid[99][99].b += by;
    value.bytes[99999] += by;
    return value;
}

struct records_anonymous records_pass_anonymous(struct records_anonymous value)
{
    value.kind++;
    value.x++;
    value.sign = !value.sign;
    value.last--;
    return value;
}

struct records_aligned64 *records_aligned64_make(int a)
{
    static struct records_aligned64 made;
    made.a = a;
    return &made;
}

int64_t records_last(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, struct records_aligned16 f,
                     struct records_packed g, char h, struct records_aligned16_large i)
{
    return a + b + c + d + e + f.a * 10 + f.b * 100 + g.a * 1000 + g.b * 10000 + h * 100000 + i.a * 1000000;
}

struct records_packed records_call(struct records_packed (*body)(struct records_packed value, double after,
                                                                 struct records_aligned16 second, void *context),
                                   void *context)
{
    struct records_packed value = {1, 200};
    struct records_aligned16 second = {3, 4};
    return body(value, 0.5, second, context);
}

int records_by_empty(struct records_empty value) { return (int)sizeof value; }
int records_by_aligned64(struct records_aligned64 value) { return value.a; }

struct records_packet *records_packet_make(int length)
{
    struct records_packet *packet = calloc(1, sizeof *packet + length);
    packet->length = length;
    for (int i = 0; i < length; i++) packet->data[i] = i * 3;
    return packet;
}

int records_packet_sum(const struct records_packet *packet)
{
    int sum = packet->kind;
    for (int i = 0; i < packet->length; i++) sum += packet->data[i];
    return sum;
}

void records_packet_free(struct records_packet *packet) { free(packet); }

records_x87 records_x87_make(int n)
{
    records_x87 made = {n + 0.25L};
    return made;
}
long double records_x87_call(records_x87_fn body) { return body(3).value; }
int records_aligned_name_check(records_aligned_name *value) { return (int)((uintptr_t)value % 16); }
