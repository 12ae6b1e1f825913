;; Matrix products of 32-bit floats for training. The layout is that of src/parse/network/kernels/product.wat (Goto and
;; van de Geijn 2008): panels of 4 rows and of 8 columns, a tile of 4 by 8 sums in registers. Products and sums are not
;; fused, and each sum runs over the inner width in order, so that every machine yields the same bits.
;;
;; A panel holds `lanes` vectors (4 rows, or 8 columns) side by side: its k-th group of `lanes` floats holds element k
;; of each of them.
(module
  (import "room" "memory" (memory 1))

  ;; Packs vectors that are rows of a matrix: four at a time, by transposing blocks of four by four. $count vectors,
  ;; counted up to a multiple of 4; $width is a multiple of 4; $stride in bytes.
  (func (export "pack_rows") (param $x i32) (param $stride i32) (param $count i32) (param $width i32)
    (param $out i32) (param $lanes i32)
    (local $done i32) (local $x1 i32) (local $x2 i32) (local $x3 i32) (local $at i32) (local $bytes i32)
    (local $step i32) (local $to i32)
    (local $v0 v128) (local $v1 v128) (local $v2 v128) (local $v3 v128)
    (local $low01 v128) (local $low23 v128) (local $high01 v128) (local $high23 v128)

    (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
    (local.set $step (i32.shl (local.get $lanes) (i32.const 2)))
    (block $end
      (loop $four
        (br_if $end (i32.ge_u (local.get $done) (local.get $count)))
        (local.set $x1 (i32.add (local.get $x) (local.get $stride)))
        (local.set $x2 (i32.add (local.get $x1) (local.get $stride)))
        (local.set $x3 (i32.add (local.get $x2) (local.get $stride)))
        (local.set $to (local.get $out))
        (local.set $at (i32.const 0))
        (loop $block
          (local.set $v0 (v128.load (i32.add (local.get $x) (local.get $at))))
          (local.set $v1 (v128.load (i32.add (local.get $x1) (local.get $at))))
          (local.set $v2 (v128.load (i32.add (local.get $x2) (local.get $at))))
          (local.set $v3 (v128.load (i32.add (local.get $x3) (local.get $at))))
          (local.set $low01
            (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $v0) (local.get $v1)))
          (local.set $low23
            (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $v2) (local.get $v3)))
          (local.set $high01
            (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $v0) (local.get $v1)))
          (local.set $high23
            (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $v2) (local.get $v3)))
          (v128.store (local.get $to)
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $low01) (local.get $low23)))
          (local.set $to (i32.add (local.get $to) (local.get $step)))
          (v128.store (local.get $to)
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $low01) (local.get $low23)))
          (local.set $to (i32.add (local.get $to) (local.get $step)))
          (v128.store (local.get $to)
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $high01) (local.get $high23)))
          (local.set $to (i32.add (local.get $to) (local.get $step)))
          (v128.store (local.get $to)
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $high01) (local.get $high23)))
          (local.set $to (i32.add (local.get $to) (local.get $step)))
          (br_if $block (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))

        ;; With 8 lanes, the second four rows fill the other half of the same panel.
        (local.set $done (i32.add (local.get $done) (i32.const 4)))
        (local.set $out (select
          (i32.add (local.get $out) (i32.const 16))
          (i32.sub (local.get $to) (i32.sub (local.get $step) (i32.const 16)))
          (i32.rem_u (local.get $done) (local.get $lanes))))
        (local.set $x (i32.add (local.get $x3) (local.get $stride)))
        (br $four))))

  ;; Packs vectors that are columns of a matrix: $lanes neighbours at a time are copied as they stand. $count is a
  ;; multiple of $lanes, $rows is how long a column is.
  (func (export "pack_columns") (param $x i32) (param $stride i32) (param $count i32) (param $rows i32)
    (param $out i32) (param $lanes i32)
    (local $from i32) (local $left i32)
    (block $end
      (loop $panel
        (br_if $end (i32.le_s (local.get $count) (i32.const 0)))
        (local.set $from (local.get $x))
        (local.set $left (local.get $rows))
        (if (i32.eq (local.get $lanes) (i32.const 4))
          (then
            (loop $row
              (v128.store (local.get $out) (v128.load (local.get $from)))
              (local.set $from (i32.add (local.get $from) (local.get $stride)))
              (local.set $out (i32.add (local.get $out) (i32.const 16)))
              (br_if $row (local.tee $left (i32.sub (local.get $left) (i32.const 1))))))
          (else
            (loop $row
              (v128.store (local.get $out) (v128.load (local.get $from)))
              (v128.store offset=16 (local.get $out) (v128.load offset=16 (local.get $from)))
              (local.set $from (i32.add (local.get $from) (local.get $stride)))
              (local.set $out (i32.add (local.get $out) (i32.const 32)))
              (br_if $row (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))))
        (local.set $x (i32.add (local.get $x) (i32.shl (local.get $lanes) (i32.const 2))))
        (local.set $count (i32.sub (local.get $count) (local.get $lanes)))
        (br $panel))))

  ;; c = rows · columns + bias; without a bias ($bias = 0), c += rows · columns. $inner is the inner width, at least 1;
  ;; $stride is that of c, in bytes.
  (func (export "multiply") (param $a i32) (param $row_panels i32) (param $b i32) (param $column_panels i32)
    (param $inner i32) (param $bias i32) (param $c i32) (param $stride i32)
    (local $rows i32) (local $ap i32) (local $bp i32) (local $end i32) (local $cp i32) (local $from i32)
    (local $step i32) (local $x v128) (local $b0 v128) (local $b1 v128)
    (local $c00 v128) (local $c01 v128) (local $c10 v128) (local $c11 v128)
    (local $c20 v128) (local $c21 v128) (local $c30 v128) (local $c31 v128)

    (block $done
      (loop $columns
        (br_if $done (i32.eqz (local.get $column_panels)))
        (local.set $end (i32.add (local.get $b) (i32.shl (local.get $inner) (i32.const 5))))
        (local.set $ap (local.get $a))
        (local.set $cp (local.get $c))
        (local.set $rows (local.get $row_panels))
        (loop $tiles
          ;; The sums start from c itself, or all four rows from the bias.
          (local.set $from (select (local.get $bias) (local.get $cp) (local.get $bias)))
          (local.set $step (select (i32.const 0) (local.get $stride) (local.get $bias)))
          (local.set $c00 (v128.load (local.get $from)))
          (local.set $c01 (v128.load offset=16 (local.get $from)))
          (local.set $from (i32.add (local.get $from) (local.get $step)))
          (local.set $c10 (v128.load (local.get $from)))
          (local.set $c11 (v128.load offset=16 (local.get $from)))
          (local.set $from (i32.add (local.get $from) (local.get $step)))
          (local.set $c20 (v128.load (local.get $from)))
          (local.set $c21 (v128.load offset=16 (local.get $from)))
          (local.set $from (i32.add (local.get $from) (local.get $step)))
          (local.set $c30 (v128.load (local.get $from)))
          (local.set $c31 (v128.load offset=16 (local.get $from)))
          (local.set $bp (local.get $b))
          (loop $inner
            (local.set $b0 (v128.load (local.get $bp)))
            (local.set $b1 (v128.load offset=16 (local.get $bp)))
            (local.set $x (v128.load32_splat (local.get $ap)))
            (local.set $c00 (f32x4.add (local.get $c00) (f32x4.mul (local.get $x) (local.get $b0))))
            (local.set $c01 (f32x4.add (local.get $c01) (f32x4.mul (local.get $x) (local.get $b1))))
            (local.set $x (v128.load32_splat offset=4 (local.get $ap)))
            (local.set $c10 (f32x4.add (local.get $c10) (f32x4.mul (local.get $x) (local.get $b0))))
            (local.set $c11 (f32x4.add (local.get $c11) (f32x4.mul (local.get $x) (local.get $b1))))
            (local.set $x (v128.load32_splat offset=8 (local.get $ap)))
            (local.set $c20 (f32x4.add (local.get $c20) (f32x4.mul (local.get $x) (local.get $b0))))
            (local.set $c21 (f32x4.add (local.get $c21) (f32x4.mul (local.get $x) (local.get $b1))))
            (local.set $x (v128.load32_splat offset=12 (local.get $ap)))
            (local.set $c30 (f32x4.add (local.get $c30) (f32x4.mul (local.get $x) (local.get $b0))))
            (local.set $c31 (f32x4.add (local.get $c31) (f32x4.mul (local.get $x) (local.get $b1))))
            (local.set $ap (i32.add (local.get $ap) (i32.const 16)))
            (br_if $inner (i32.lt_u
              (local.tee $bp (i32.add (local.get $bp) (i32.const 32))) (local.get $end))))

          (v128.store (local.get $cp) (local.get $c00))
          (v128.store offset=16 (local.get $cp) (local.get $c01))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (v128.store (local.get $cp) (local.get $c10))
          (v128.store offset=16 (local.get $cp) (local.get $c11))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (v128.store (local.get $cp) (local.get $c20))
          (v128.store offset=16 (local.get $cp) (local.get $c21))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (v128.store (local.get $cp) (local.get $c30))
          (v128.store offset=16 (local.get $cp) (local.get $c31))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (br_if $tiles (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))

        (local.set $b (local.get $end))
        (local.set $c (i32.add (local.get $c) (i32.const 32)))
        (if (local.get $bias)
          (then (local.set $bias (i32.add (local.get $bias) (i32.const 32)))))
        (local.set $column_panels (i32.sub (local.get $column_panels) (i32.const 1)))
        (br $columns)))))
