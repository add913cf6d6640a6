// Licensed under Apache License v2.0. See LICENSE for details.

// Entries for functions that are looked up when they are called first: see lazy.h. Which entry was called is all that an
// entry says; what follows keeps every register that may hold an argument while the function is looked up, and then jumps to
// the function as if it had been called in the first place.

#if defined(__ELF__) && defined(__x86_64__)

        .text
        .hidden ffigen_lazy_entries
        .globl  ffigen_lazy_entries
        .balign 16
        .type   ffigen_lazy_entries, @function
ffigen_lazy_entries:
        .cfi_startproc
        // The address that the call leaves on the stack tells the entry.
        .rept   4096
        call    .Lresolve
        .endr
        .cfi_endproc
        .size   ffigen_lazy_entries, . - ffigen_lazy_entries

        .balign 16
        .type   .Lresolve, @function
.Lresolve:
        .cfi_startproc
        .cfi_def_cfa_offset 16
        pushq   %rbp
        .cfi_def_cfa_offset 24
        .cfi_offset %rbp, -24
        movq    %rsp, %rbp
        .cfi_def_cfa_register %rbp
        // Eight words, eight vectors, and one word that keeps the stack aligned.
        subq    $200, %rsp
        movq    %rdi, (%rsp)
        movq    %rsi, 8(%rsp)
        movq    %rdx, 16(%rsp)
        movq    %rcx, 24(%rsp)
        movq    %r8, 32(%rsp)
        movq    %r9, 40(%rsp)
        // The number of vectors of a variadic call, and the static chain.
        movq    %rax, 48(%rsp)
        movq    %r10, 56(%rsp)
        movaps  %xmm0, 64(%rsp)
        movaps  %xmm1, 80(%rsp)
        movaps  %xmm2, 96(%rsp)
        movaps  %xmm3, 112(%rsp)
        movaps  %xmm4, 128(%rsp)
        movaps  %xmm5, 144(%rsp)
        movaps  %xmm6, 160(%rsp)
        movaps  %xmm7, 176(%rsp)
        movq    8(%rbp), %rdi
        call    ffigen_lazy_resolve
        movq    %rax, %r11
        movq    (%rsp), %rdi
        movq    8(%rsp), %rsi
        movq    16(%rsp), %rdx
        movq    24(%rsp), %rcx
        movq    32(%rsp), %r8
        movq    40(%rsp), %r9
        movq    48(%rsp), %rax
        movq    56(%rsp), %r10
        movaps  64(%rsp), %xmm0
        movaps  80(%rsp), %xmm1
        movaps  96(%rsp), %xmm2
        movaps  112(%rsp), %xmm3
        movaps  128(%rsp), %xmm4
        movaps  144(%rsp), %xmm5
        movaps  160(%rsp), %xmm6
        movaps  176(%rsp), %xmm7
        movq    %rbp, %rsp
        popq    %rbp
        .cfi_def_cfa %rsp, 16
        addq    $8, %rsp
        .cfi_def_cfa_offset 8
        jmpq    *%r11
        .cfi_endproc
        .size   .Lresolve, . - .Lresolve

#elif defined(__ELF__) && defined(__aarch64__)

        .text
        .hidden ffigen_lazy_entries
        .globl  ffigen_lazy_entries
        .balign 16
        .type   ffigen_lazy_entries, %function
ffigen_lazy_entries:
        .cfi_startproc
        .rept   4096
        adr     x16, .
        b       .Lresolve
        .endr
        .cfi_endproc
        .size   ffigen_lazy_entries, . - ffigen_lazy_entries

        .balign 16
        .type   .Lresolve, %function
.Lresolve:
        .cfi_startproc
        stp     x29, x30, [sp, #-224]!
        .cfi_def_cfa_offset 224
        .cfi_offset x29, -224
        .cfi_offset x30, -216
        mov     x29, sp
        .cfi_def_cfa_register x29
        stp     x0, x1, [sp, #16]
        stp     x2, x3, [sp, #32]
        stp     x4, x5, [sp, #48]
        stp     x6, x7, [sp, #64]
        // Where a record goes that is the result.
        str     x8, [sp, #80]
        stp     q0, q1, [sp, #96]
        stp     q2, q3, [sp, #128]
        stp     q4, q5, [sp, #160]
        stp     q6, q7, [sp, #192]
        mov     x0, x16
        bl      ffigen_lazy_resolve
        mov     x16, x0
        ldp     x0, x1, [sp, #16]
        ldp     x2, x3, [sp, #32]
        ldp     x4, x5, [sp, #48]
        ldp     x6, x7, [sp, #64]
        ldr     x8, [sp, #80]
        ldp     q0, q1, [sp, #96]
        ldp     q2, q3, [sp, #128]
        ldp     q4, q5, [sp, #160]
        ldp     q6, q7, [sp, #192]
        ldp     x29, x30, [sp], #224
        .cfi_def_cfa sp, 0
        .cfi_restore x29
        .cfi_restore x30
        br      x16
        .cfi_endproc
        .size   .Lresolve, . - .Lresolve

#endif

#if defined(__ELF__)
        .section .note.GNU-stack, "", %progbits
#endif
