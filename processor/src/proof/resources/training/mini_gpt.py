"""The training of PyTorchCurveTest in PyTorch, double precision: step, loss and gradient norm.

python mini_gpt.py target/mini-gpt.safetensors target/mini-gpt-batches.txt > mini-gpt-curve.txt
(the curve in this folder: PyTorch 2.13)
"""
import json
import math
import struct
import sys

import torch
import torch.nn.functional as F

HEADS, SIZE, WIDTH, BLOCKS = 4, 16, 64, 2
PEAK, FLOOR, WARMUP, DECAY = 1e-3, 1e-4, 10, 290

torch.set_num_threads(1)


def tensors(path):
    data = open(path, "rb").read()
    length = struct.unpack("<Q", data[:8])[0]
    result = {}
    for name, entry in json.loads(data[8 : 8 + length]).items():
        begin, end = (8 + length + offset for offset in entry["data_offsets"])
        numbers = torch.frombuffer(bytearray(data[begin:end]), dtype=torch.float32)
        result[name] = torch.nn.Parameter(numbers.reshape(entry["shape"]).to(torch.float64))
    return result


def rotated(x):
    pair = torch.arange(0, SIZE, 2, dtype=torch.float64)
    angle = torch.arange(x.shape[2], dtype=torch.float64)[:, None] * 10000.0 ** (-pair / SIZE)
    first, second = x[..., 0::2], x[..., 1::2]
    return torch.stack(
        [
            first * angle.cos() - second * angle.sin(),
            first * angle.sin() + second * angle.cos(),
        ],
        -1,
    ).flatten(-2)


def logits(weights, ids):
    def norm(x, name):
        return F.layer_norm(x, (WIDTH,), weights[name + ".gain"], weights[name + ".bias"], 1e-5)

    def heads(x, name):
        return (x @ weights[name].T).view(*ids.shape, HEADS, SIZE).transpose(1, 2)

    x = weights["words.table"][ids]
    for block in range(BLOCKS):
        attention, mlp = f"blocks.{block}.attention.", f"blocks.{block}.mlp."
        y = norm(x, attention + "norm")
        query, key, value = (
            heads(y, attention + "attention." + name) for name in ("query", "key", "value")
        )
        y = F.scaled_dot_product_attention(rotated(query), rotated(key), value, is_causal=True)
        y = y.transpose(1, 2).reshape(*ids.shape, WIDTH)
        x = x + y @ weights[attention + "attention.output"].T
        y = norm(x, mlp + "norm")
        y = F.gelu(y @ weights[mlp + "mlp.up"].T + weights[mlp + "mlp.upBias"])
        x = x + y @ weights[mlp + "mlp.down"].T + weights[mlp + "mlp.downBias"]
    return norm(x, "norm") @ weights["words.table"].T


def rate(step):
    if step <= WARMUP:
        return PEAK * step / (WARMUP + 1)
    progress = min(1, (step - 1 - WARMUP) / DECAY)
    return FLOOR + (PEAK - FLOOR) * (1 + math.cos(math.pi * progress)) / 2


weights = tensors(sys.argv[1])
optimizer = torch.optim.AdamW(
    [
        {"params": [it for it in weights.values() if it.dim() == 2], "weight_decay": 0.01},
        {"params": [it for it in weights.values() if it.dim() == 1], "weight_decay": 0.0},
    ],
    betas=(0.9, 0.999),
    eps=1e-8,
)
for step, line in enumerate(open(sys.argv[2]), 1):
    ids = torch.tensor([[int(word) for word in text.split()] for text in line.split(";")])
    loss = F.cross_entropy(logits(weights, ids[:, :-1]).flatten(0, 1), ids[:, 1:].flatten())
    optimizer.zero_grad()
    loss.backward()
    norm = torch.nn.utils.clip_grad_norm_(list(weights.values()), 1.0)
    for group in optimizer.param_groups:
        group["lr"] = rate(step)
    optimizer.step()
    print(step, repr(loss.item()), repr(norm.item()))
