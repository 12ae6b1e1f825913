;; Matrix products of whole numbers for reading: 16-bit rows times 16-bit columns, summed in 32 bits, then scaled.
;;
;; Integer sums are exact in any order, and the few float steps (one division, products, sums) are those of IEEE 754
;; without fusing, so that every machine yields the same bits. The layout follows Goto and van de Geijn (2008),
;; "Anatomy of high-performance matrix multiplication": both operands are packed into panels that are read strictly
;; forwards, and a tile of 4 rows by 8 columns stays in registers. Larger tiles spill: V8 has 16 vector registers.
;;
;; A panel holds `lanes` vectors (4 rows, or 8 columns) side by side. Its k-th group of `lanes` × 4 bytes holds
;; elements 2k and 2k+1 of each of them, because i32x4.dot_i16x8_s multiplies in pairs.
(module
  (import "room" "memory" (memory 1))

  ;; Packs float rows into panels, each row scaled so that its largest magnitude becomes 8191: 8191 × 127 × 2,064
  ;; columns still fit 32 bits. $stride is in bytes. $width is a multiple of 4. $rows counts up to a multiple of 4;
  ;; rows past the real ones may hold anything, since no row touches another. Four scales a round go to $scales.
  (func (export "pack") (param $x i32) (param $stride i32) (param $rows i32) (param $width i32)
    (param $out i32) (param $lanes i32) (param $scales i32)
    (local $row i32) (local $x1 i32) (local $x2 i32) (local $x3 i32) (local $at i32) (local $bytes i32)
    (local $step i32) (local $to i32)
    (local $m0 v128) (local $m1 v128) (local $m2 v128) (local $m3 v128)
    (local $f0 v128) (local $f1 v128) (local $f2 v128) (local $f3 v128)
    (local $low v128) (local $high v128) (local $magic v128)

    ;; Adding 1.5 × 2^23 leaves the rounded integer in the low bits of the float.
    (local.set $magic (f32x4.splat (f32.const 12582912)))
    (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
    (local.set $step (i32.shl (local.get $lanes) (i32.const 2)))
    (block $done
      (loop $four
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $x1 (i32.add (local.get $x) (local.get $stride)))
        (local.set $x2 (i32.add (local.get $x1) (local.get $stride)))
        (local.set $x3 (i32.add (local.get $x2) (local.get $stride)))

        ;; The largest magnitude of each row; the floor keeps a row of zeros from dividing by zero.
        (local.set $m0 (f32x4.splat (f32.const 1e-30)))
        (local.set $m1 (local.get $m0))
        (local.set $m2 (local.get $m0))
        (local.set $m3 (local.get $m0))
        (local.set $at (i32.const 0))
        (loop $measure
          (local.set $m0 (f32x4.pmax (local.get $m0)
            (f32x4.abs (v128.load (i32.add (local.get $x) (local.get $at))))))
          (local.set $m1 (f32x4.pmax (local.get $m1)
            (f32x4.abs (v128.load (i32.add (local.get $x1) (local.get $at))))))
          (local.set $m2 (f32x4.pmax (local.get $m2)
            (f32x4.abs (v128.load (i32.add (local.get $x2) (local.get $at))))))
          (local.set $m3 (f32x4.pmax (local.get $m3)
            (f32x4.abs (v128.load (i32.add (local.get $x3) (local.get $at))))))
          (br_if $measure (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
        (local.set $low (f32x4.pmax
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $m0) (local.get $m1))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $m0) (local.get $m1))))
        (local.set $high (f32x4.pmax
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $m2) (local.get $m3))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $m2) (local.get $m3))))
        (local.set $m0 (f32x4.pmax
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $low) (local.get $high))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $low) (local.get $high))))
        (v128.store (local.get $scales) (f32x4.div (local.get $m0) (f32x4.splat (f32.const 8191))))
        (local.set $m0 (f32x4.div (f32x4.splat (f32.const 8191)) (local.get $m0)))
        (local.set $f0 (f32x4.splat (f32x4.extract_lane 0 (local.get $m0))))
        (local.set $f1 (f32x4.splat (f32x4.extract_lane 1 (local.get $m0))))
        (local.set $f2 (f32x4.splat (f32x4.extract_lane 2 (local.get $m0))))
        (local.set $f3 (f32x4.splat (f32x4.extract_lane 3 (local.get $m0))))

        (local.set $to (local.get $out))
        (local.set $at (i32.const 0))
        (loop $round
          (local.set $low (i16x8.narrow_i32x4_s
            (i32x4.sub (f32x4.add (local.get $magic) (f32x4.mul (local.get $f0)
              (v128.load (i32.add (local.get $x) (local.get $at))))) (local.get $magic))
            (i32x4.sub (f32x4.add (local.get $magic) (f32x4.mul (local.get $f1)
              (v128.load (i32.add (local.get $x1) (local.get $at))))) (local.get $magic))))
          (local.set $high (i16x8.narrow_i32x4_s
            (i32x4.sub (f32x4.add (local.get $magic) (f32x4.mul (local.get $f2)
              (v128.load (i32.add (local.get $x2) (local.get $at))))) (local.get $magic))
            (i32x4.sub (f32x4.add (local.get $magic) (f32x4.mul (local.get $f3)
              (v128.load (i32.add (local.get $x3) (local.get $at))))) (local.get $magic))))
          (v128.store (local.get $to)
            (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $low) (local.get $high)))
          (local.set $to (i32.add (local.get $to) (local.get $step)))
          (v128.store (local.get $to)
            (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $low) (local.get $high)))
          (local.set $to (i32.add (local.get $to) (local.get $step)))
          (br_if $round (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))

        ;; With 8 lanes, the second four rows fill the other half of the same panel.
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (local.set $out (select
          (i32.add (local.get $out) (i32.const 16))
          (i32.sub (local.get $to) (i32.sub (local.get $step) (i32.const 16)))
          (i32.rem_u (local.get $row) (local.get $lanes))))
        (local.set $x (i32.add (local.get $x3) (local.get $stride)))
        (local.set $scales (i32.add (local.get $scales) (i32.const 16)))
        (br $four))))

  ;; c = rows · columns × row scale × column scale + bias, in floats. $row_panels hold 4 rows each, $column_panels
  ;; 8 columns each, $pairs is half the inner width. $stride is that of c, in bytes.
  (func (export "multiply") (param $a i32) (param $row_panels i32) (param $b i32) (param $column_panels i32)
    (param $pairs i32) (param $row_scales i32) (param $column_scales i32) (param $bias i32)
    (param $c i32) (param $stride i32)
    (local $rows i32) (local $ap i32) (local $bp i32) (local $end i32) (local $cp i32) (local $scale i32)
    (local $x v128) (local $b0 v128) (local $b1 v128)
    (local $c00 v128) (local $c01 v128) (local $c10 v128) (local $c11 v128)
    (local $c20 v128) (local $c21 v128) (local $c30 v128) (local $c31 v128)

    (block $done
      (loop $columns
        (br_if $done (i32.eqz (local.get $column_panels)))
        (local.set $end (i32.add (local.get $b) (i32.shl (local.get $pairs) (i32.const 5))))
        (local.set $ap (local.get $a))
        (local.set $cp (local.get $c))
        (local.set $scale (local.get $row_scales))
        (local.set $rows (local.get $row_panels))
        (loop $tiles
          (local.set $c00 (v128.const i32x4 0 0 0 0))
          (local.set $c01 (v128.const i32x4 0 0 0 0))
          (local.set $c10 (v128.const i32x4 0 0 0 0))
          (local.set $c11 (v128.const i32x4 0 0 0 0))
          (local.set $c20 (v128.const i32x4 0 0 0 0))
          (local.set $c21 (v128.const i32x4 0 0 0 0))
          (local.set $c30 (v128.const i32x4 0 0 0 0))
          (local.set $c31 (v128.const i32x4 0 0 0 0))
          (local.set $bp (local.get $b))
          (loop $inner
            (local.set $b0 (v128.load (local.get $bp)))
            (local.set $b1 (v128.load offset=16 (local.get $bp)))
            (local.set $x (v128.load32_splat (local.get $ap)))
            (local.set $c00 (i32x4.add (local.get $c00) (i32x4.dot_i16x8_s (local.get $x) (local.get $b0))))
            (local.set $c01 (i32x4.add (local.get $c01) (i32x4.dot_i16x8_s (local.get $x) (local.get $b1))))
            (local.set $x (v128.load32_splat offset=4 (local.get $ap)))
            (local.set $c10 (i32x4.add (local.get $c10) (i32x4.dot_i16x8_s (local.get $x) (local.get $b0))))
            (local.set $c11 (i32x4.add (local.get $c11) (i32x4.dot_i16x8_s (local.get $x) (local.get $b1))))
            (local.set $x (v128.load32_splat offset=8 (local.get $ap)))
            (local.set $c20 (i32x4.add (local.get $c20) (i32x4.dot_i16x8_s (local.get $x) (local.get $b0))))
            (local.set $c21 (i32x4.add (local.get $c21) (i32x4.dot_i16x8_s (local.get $x) (local.get $b1))))
            (local.set $x (v128.load32_splat offset=12 (local.get $ap)))
            (local.set $c30 (i32x4.add (local.get $c30) (i32x4.dot_i16x8_s (local.get $x) (local.get $b0))))
            (local.set $c31 (i32x4.add (local.get $c31) (i32x4.dot_i16x8_s (local.get $x) (local.get $b1))))
            (local.set $ap (i32.add (local.get $ap) (i32.const 16)))
            (br_if $inner (i32.lt_u
              (local.tee $bp (i32.add (local.get $bp) (i32.const 32))) (local.get $end))))

          (call $store (local.get $cp) (local.get $c00) (local.get $c01)
            (v128.load32_splat (local.get $scale)) (local.get $column_scales) (local.get $bias))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (call $store (local.get $cp) (local.get $c10) (local.get $c11)
            (v128.load32_splat offset=4 (local.get $scale)) (local.get $column_scales) (local.get $bias))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (call $store (local.get $cp) (local.get $c20) (local.get $c21)
            (v128.load32_splat offset=8 (local.get $scale)) (local.get $column_scales) (local.get $bias))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (call $store (local.get $cp) (local.get $c30) (local.get $c31)
            (v128.load32_splat offset=12 (local.get $scale)) (local.get $column_scales) (local.get $bias))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (local.set $scale (i32.add (local.get $scale) (i32.const 16)))
          (br_if $tiles (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))

        (local.set $b (local.get $end))
        (local.set $c (i32.add (local.get $c) (i32.const 32)))
        (local.set $column_scales (i32.add (local.get $column_scales) (i32.const 32)))
        (local.set $bias (i32.add (local.get $bias) (i32.const 32)))
        (local.set $column_panels (i32.sub (local.get $column_panels) (i32.const 1)))
        (br $columns))))

  ;; Scales the eight sums of one row and stores them.
  (func $store (param $c i32) (param $s0 v128) (param $s1 v128) (param $scale v128)
    (param $column_scales i32) (param $bias i32)
    (v128.store (local.get $c) (f32x4.add (v128.load (local.get $bias))
      (f32x4.mul (f32x4.mul (f32x4.convert_i32x4_s (local.get $s0)) (local.get $scale))
        (v128.load (local.get $column_scales)))))
    (v128.store offset=16 (local.get $c) (f32x4.add (v128.load offset=16 (local.get $bias))
      (f32x4.mul (f32x4.mul (f32x4.convert_i32x4_s (local.get $s1)) (local.get $scale))
        (v128.load offset=16 (local.get $column_scales)))))))
